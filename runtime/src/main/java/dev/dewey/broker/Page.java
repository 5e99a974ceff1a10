package dev.dewey.broker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a longer list.
 *
 * @param items what stands on this page
 * @param next the cursor that asks for the next page, or null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {}
