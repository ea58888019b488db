package dev.unbus.cli.routes;

/**
 * A literal text in a program.
 *
 * @param name of the variable that it is the value of, or of the method that it is given to; may be empty
 * @param value the text
 * @param place where it is
 */
public record NamedText(String name, String value, JavaSources.Place place) {}
