/** How settings that name a class or a URI come to a queue, a store or a broker on Redis. */
@NullMarked
package dev.dewey.redis.settings;

import org.jspecify.annotations.NullMarked;
