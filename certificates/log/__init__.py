"""The log of every act: entries written with their cause and never changed afterwards."""
