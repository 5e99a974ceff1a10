/** Adapters written for Moshi, as codecs of ours. Imports {@code codec}. */
@NullMarked
package dev.dewey.codec.moshi;

import org.jspecify.annotations.NullMarked;
