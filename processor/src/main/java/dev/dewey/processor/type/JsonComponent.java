package dev.dewey.processor.type;

/**
 * A component of a record that travels as JSON.
 *
 * @param name its name in the record
 * @param json its name in the JSON
 * @param type its type
 */
public record JsonComponent(String name, String json, JsonType type) {}
