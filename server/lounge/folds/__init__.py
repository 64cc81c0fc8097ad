"""What each event makes of a lounge; what makes no sense changes nothing."""
