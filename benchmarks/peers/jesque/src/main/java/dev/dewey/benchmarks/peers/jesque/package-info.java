/** jesque as a contender. */
@NullMarked
package dev.dewey.benchmarks.peers.jesque;

import org.jspecify.annotations.NullMarked;
