"""Words out: numbers, periods and scopes in plain English."""
