"""What stands between the network and the answers: limits of time, headers, a line in the log, numbers, stopping."""
