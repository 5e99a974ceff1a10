/** A PostgreSQL server in a process of its own. */
@NullMarked
package dev.dewey.benchmarks.peers.postgres;

import org.jspecify.annotations.NullMarked;
