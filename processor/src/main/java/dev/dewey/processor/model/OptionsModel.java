package dev.dewey.processor.model;

import dev.dewey.processor.code.DelayText;

/**
 * How the calls of a command are treated.
 *
 * @param retries how often a failed one is tried again
 * @param delay the first wait
 * @param backoff what each wait is multiplied by
 * @param maxDelay the longest wait
 * @param priority which calls run first
 */
public record OptionsModel(
    int retries, DelayText delay, double backoff, DelayText maxDelay, int priority) {}
