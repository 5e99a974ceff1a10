package dev.dewey.processor.setting;

/**
 * One value of an annotation.
 *
 * @param value the value, given or default
 * @param given whether it is written out
 * @param origin where it is written, or else the annotation
 */
public record Setting<T>(T value, boolean given, Origin origin) {}
