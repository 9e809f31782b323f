"""The trained component that the package ships; README.md says what it is and how well it does."""
