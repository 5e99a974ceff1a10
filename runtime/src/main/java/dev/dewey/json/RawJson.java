package dev.dewey.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * One JSON value, still as bytes: the arguments of a call or the value of a result.
 *
 * <p>A view, not a copy: whoever makes one leaves the bytes alone afterwards.
 */
public final class RawJson {
  private final byte[] bytes;
  private final int offset;
  private final int length;

  /**
   * Views a part of an array.
   *
   * @throws IndexOutOfBoundsException if the part is not inside the array
   */
  public RawJson(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    this.bytes = bytes;
    this.offset = offset;
    this.length = length;
  }

  /** Views a whole array. */
  public static RawJson of(byte[] bytes) {
    return new RawJson(bytes, 0, bytes.length);
  }

  /** Returns the value that this text is the JSON of. */
  public static RawJson of(String json) {
    return of(json.getBytes(StandardCharsets.UTF_8));
  }

  /** The array that holds the value; not a copy. */
  public byte[] array() {
    return bytes;
  }

  /** Where in {@link #array} the value starts. */
  public int offset() {
    return offset;
  }

  /** How many bytes the value has. */
  public int length() {
    return length;
  }

  /** Copies the value to an array at a position. */
  public void copyTo(byte[] target, int position) {
    System.arraycopy(bytes, offset, target, position, length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawJson that
        && Arrays.equals(
            bytes, offset, offset + length, that.bytes, that.offset, that.offset + that.length);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash;
  }

  /** Returns the JSON text. */
  @Override
  public String toString() {
    return new String(bytes, offset, length, StandardCharsets.UTF_8);
  }
}
