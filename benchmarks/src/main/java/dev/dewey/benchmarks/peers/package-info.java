/** Other task queues beside Dewey, each in a process of its own. */
@NullMarked
package dev.dewey.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
