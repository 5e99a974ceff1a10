package dev.dewey.examples.beans;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many rows a table shows: a number from 1 up, or "all". */
final class Top implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    return value.equals("all") ? Integer.MAX_VALUE : number(value);
  }

  private static int number(String value) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, together with numbers that are too small.
    }
    throw new TypeConversionException(
        "'%s' is neither a number from 1 up nor \"all\"".formatted(value));
  }
}
