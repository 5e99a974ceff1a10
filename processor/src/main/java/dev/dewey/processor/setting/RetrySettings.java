package dev.dewey.processor.setting;

/**
 * What an annotation says of retries.
 *
 * @param retries how many
 * @param delay the first wait, a number and a unit
 * @param backoff what each wait is multiplied by
 * @param maxDelay the longest wait, a number and a unit
 * @param jitter up to which part of itself each wait is shortened
 */
public record RetrySettings(
    Setting<Integer> retries,
    Setting<String> delay,
    Setting<Double> backoff,
    Setting<String> maxDelay,
    Setting<Double> jitter) {}
