/** The bare client as a contender. */
@NullMarked
package dev.dewey.benchmarks.peers.bare;

import org.jspecify.annotations.NullMarked;
