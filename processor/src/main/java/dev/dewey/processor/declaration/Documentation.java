package dev.dewey.processor.declaration;

import dev.dewey.processor.type.Aging;
import java.util.Map;

/**
 * What the author says of a method, made fit to stand elsewhere.
 *
 * @param description the text before the first tag; empty if there is none
 * @param parameters what is said of the parameters, by name
 * @param aging whether it should still be used
 */
public record Documentation(String description, Map<String, String> parameters, Aging aging) {}
