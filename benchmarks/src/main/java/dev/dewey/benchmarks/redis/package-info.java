/** What a call through Redis costs, beside what Redis and its client cost alone. */
@NullMarked
package dev.dewey.benchmarks.redis;

import org.jspecify.annotations.NullMarked;
