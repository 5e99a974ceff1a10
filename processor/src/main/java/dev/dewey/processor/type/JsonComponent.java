package dev.dewey.processor.type;

import java.util.Optional;

/**
 * A field of something that travels as a JSON object.
 *
 * @param name its name in the record
 * @param json its name in the JSON
 * @param type its type
 * @param fallback what it is when the JSON does not say, as its annotation spells it; empty if the
 *     JSON has to say
 * @param sensitive whether people shall not see its value
 */
public record JsonComponent(
    String name, String json, JsonType type, Optional<String> fallback, boolean sensitive) {}
