/** JobRunr as a contender. */
@NullMarked
package dev.dewey.benchmarks.peers.jobrunr;

import org.jspecify.annotations.NullMarked;
