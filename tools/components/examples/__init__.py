"""Examples of each component, in a module of the component's name."""
