/** The executor of Redisson as a contender. */
@NullMarked
package dev.dewey.benchmarks.peers.redisson;

import org.jspecify.annotations.NullMarked;
