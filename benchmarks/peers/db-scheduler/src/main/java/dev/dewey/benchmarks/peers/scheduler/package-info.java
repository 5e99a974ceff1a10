/** The library db-scheduler as a contender. */
@NullMarked
package dev.dewey.benchmarks.peers.scheduler;

import org.jspecify.annotations.NullMarked;
