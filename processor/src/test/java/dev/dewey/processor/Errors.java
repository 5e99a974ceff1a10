package dev.dewey.processor;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;

/** What a compiler refuses, each error with its line. */
final class Errors {
  /** What examples import, in nine lines: their own begin with the tenth. */
  static final String IMPORTS =
      """
      package com.example;

      import dev.dewey.*;
      import dev.dewey.crontab.PeriodicRule;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.stream.*;

      """;

  private Errors() {}

  /** Returns the errors of a compilation, such as {@code "10: [DEWEY-001] …"}. */
  static List<String> of(Compilation compilation) {
    return compilation.errors().stream()
        .map(error -> error.getLineNumber() + ": " + error.getMessage(Locale.ROOT))
        .toList();
  }

  /** Returns the errors of a class with commands that follows the imports. */
  static List<String> inCommands(String body) {
    return of(Compiled.compile(IMPORTS + body));
  }
}
