/** Dewey as a contender. */
@NullMarked
package dev.dewey.benchmarks.peers.dewey;

import org.jspecify.annotations.NullMarked;
