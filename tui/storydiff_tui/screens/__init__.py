"""The screens: each turns keys into transitions of a frozen state, and shows the result."""
