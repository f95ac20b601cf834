"""Database: model base and column vocabulary, engines for both databases, sessions."""
