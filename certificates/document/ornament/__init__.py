"""The certificate's drawings: horns, lozenges, plaited lines, and the pen behind them."""
