/**
 * A network between a client and a server, for tests: it delays, swallows, loses, tears and cuts
 * when it is told to, or by a seed.
 *
 * <p>Start with {@link dev.dewey.testkit.network.TcpProxy}. It knows no protocol, so it serves
 * every backend whose server speaks TCP.
 */
@NullMarked
package dev.dewey.testkit.network;

import org.jspecify.annotations.NullMarked;
