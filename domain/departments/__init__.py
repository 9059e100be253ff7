"""The city's departments, the service areas they serve, and who must file."""
