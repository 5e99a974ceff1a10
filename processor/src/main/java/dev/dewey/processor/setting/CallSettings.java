package dev.dewey.processor.setting;

/**
 * What an annotation says of how calls are treated.
 *
 * @param retry how often a failed one is tried again
 * @param filters after which exceptions
 * @param priority which calls run first
 */
public record CallSettings(
    RetrySettings retry, FilterSettings filters, Setting<Integer> priority) {}
