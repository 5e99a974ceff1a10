/**
 * What the annotation processor costs when an application is compiled: start with {@link
 * dev.dewey.benchmarks.compile.CompileBenchmark}.
 */
@NullMarked
package dev.dewey.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
