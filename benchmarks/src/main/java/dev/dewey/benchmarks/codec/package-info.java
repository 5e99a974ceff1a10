/** Generated codecs beside codecs of Moshi, those written by hand and those by reflection. */
@NullMarked
package dev.dewey.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
