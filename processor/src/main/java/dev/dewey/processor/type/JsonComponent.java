package dev.dewey.processor.type;

/**
 * A component of a record that travels as JSON.
 *
 * @param name its name, in the record and in the JSON
 * @param type its type
 */
public record JsonComponent(String name, JsonType type) {}
