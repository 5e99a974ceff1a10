package dev.dewey.codec;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.dewey.json.BigNumbers;
import dev.dewey.json.Excerpt;
import dev.dewey.json.JsonScanner;
import dev.dewey.json.RawJson;
import dev.dewey.json.Respelling;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where codecs read JSON from, strictly: no text is taken for a number, no number is rounded or
 * wrapped, no field may stand twice.
 *
 * <p>A number is what it is worth, however it is written: {@code 1.0} and {@code 1e2} are whole
 * numbers, and so is {@code -0}, which is 0. What is no JSON at all is for {@link JsonScanner} to
 * refuse, before codecs see it.
 *
 * <p>One instance reads any number of values, one after the other, and belongs to one thread at a
 * time.
 */
public final class JsonInput {
  /** So much longer a number may become by {@link Respelling}. */
  private static final int RESPELLED = 8;

  private final Frames frames = new Frames();
  private final Tokens tokens = new Tokens(frames);

  /** Reads values of any kind. */
  public JsonInput() {}

  /**
   * Reads one value with a codec.
   *
   * @throws JsonDecodeException if it is no such value; this input stays usable
   */
  public <T extends @Nullable Object> T fromJson(RawJson json, JsonCodec<T> codec) {
    try {
      return read(json, codec);
    } catch (JsonDecodeException e) {
      RawJson respelled = Respelling.of(json);
      if (respelled.equals(json)) {
        throw e;
      }
      return read(respelled, codec);
    }
  }

  private <T extends @Nullable Object> T read(RawJson json, JsonCodec<T> codec) {
    boolean read = false;
    tokens.feed(json);
    frames.clear();
    try {
      T value = codec.read(this);
      if (!frames.isOneValue()) {
        throw new JsonDecodeException("the codec did not read exactly one value at $");
      }
      if (!tokens.exhausted()) {
        throw new JsonDecodeException("there is more after the value at $");
      }
      read = true;
      return value;
    } catch (RuntimeException e) {
      throw JsonDecodeException.of(e, frames);
    } finally {
      if (!read) {
        tokens.reset();
      }
    }
  }

  /**
   * Starts an object of one of several kinds, and returns the number of its kind: its tag, a field
   * of its own, says which, wherever it stands. The object itself is read next.
   *
   * @param kinds what the tag may say
   */
  public int nextKind(FieldNames tag, FieldNames kinds) {
    return Kinds.next(tokens, frames, tag, kinds);
  }

  /** Starts an object whose fields are known. */
  public void beginObject(FieldNames names) {
    if (frames.isTagged()) {
      frames.know(names);
      return;
    }
    tokens.expect(Token.BEGIN_OBJECT, "an object");
    tokens.run(JsonReader::beginObject);
    frames.pushObject(names);
  }

  /**
   * Moves to the next known field of the object and returns its number, or -1 after the last one;
   * unknown fields are passed over.
   *
   * @throws JsonDecodeException if the field stood there before
   */
  public int nextField() {
    FieldNames names = frames.names();
    if (names == null) {
      throw new IllegalStateException("nextField outside of an object begun with its names");
    }
    int field = tokens.selectName(names);
    if (!frames.see(field)) {
      throw new JsonDecodeException("field " + frames.path() + " stands twice");
    }
    return field;
  }

  /** Starts an object whose field names are data: the keys of a map. */
  public void beginMap() {
    tokens.expect(Token.BEGIN_OBJECT, "an object");
    tokens.run(JsonReader::beginObject);
    frames.pushMap();
  }

  /** Reads the next key of a map. */
  public String nextKey() {
    String key = tokens.call(JsonReader::nextName);
    frames.named(key);
    return key;
  }

  /**
   * Ends an object or map.
   *
   * @throws JsonDecodeException if a field is missing that is not optional
   */
  public void endObject() {
    String missing = frames.missing();
    if (missing != null) {
      throw new JsonDecodeException("field " + missing + " is missing");
    }
    tokens.run(JsonReader::endObject);
    frames.pop();
  }

  /** Starts an array. */
  public void beginArray() {
    tokens.expect(Token.BEGIN_ARRAY, "an array");
    tokens.run(JsonReader::beginArray);
    frames.pushArray();
  }

  /** Whether the array or map has another element. */
  public boolean hasNext() {
    frames.arrived();
    return tokens.call(JsonReader::hasNext);
  }

  /** Ends an array. */
  public void endArray() {
    if (frames.depth() == 0) {
      throw new IllegalStateException("endArray outside of an array");
    }
    tokens.run(JsonReader::endArray);
    frames.pop();
  }

  /** Passes a null if one is next, and says whether. */
  public boolean nextNull() {
    if (tokens.peek() != Token.NULL) {
      return false;
    }
    tokens.run(JsonReader::nextNull);
    frames.passed();
    return true;
  }

  /** Passes a null, or refuses what stands there instead. */
  void expectNull() {
    if (!nextNull()) {
      throw tokens.unexpected("null", tokens.peek());
    }
  }

  /** Reads one value of any kind as it is written. */
  public RawJson nextJson() {
    RawJson json = tokens.source();
    frames.passed();
    return json;
  }

  /** Reads a string. */
  public String nextString() {
    tokens.expect(Token.STRING, "a string");
    return text();
  }

  /** Reads true or false. */
  public boolean nextBoolean() {
    tokens.expect(Token.BOOLEAN, "true or false");
    boolean bit = tokens.call(JsonReader::nextBoolean);
    frames.passed();
    return bit;
  }

  /** Reads a whole number of 64 bits. */
  public long nextLong() {
    tokens.expect(Token.NUMBER, "a whole number");
    try {
      long number = tokens.reader().nextLong();
      frames.passed();
      return number;
    } catch (IOException | JsonDataException | NumberFormatException | ArithmeticException e) {
      throw new JsonDecodeException(
          "the number at " + frames.path() + " is no whole number of 64 bits", e);
    }
  }

  /** Reads a whole number of 32 bits. */
  public int nextInt() {
    return (int) nextLong(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /**
   * Reads a whole number within bounds.
   *
   * @param min the least allowed
   * @param max the greatest allowed
   */
  public long nextLong(long min, long max) {
    long number = nextLong();
    if (number < min || number > max) {
      throw invalid(number + " is not between " + min + " and " + max);
    }
    return number;
  }

  /**
   * Reads a number, rounded to double precision; one too large for it is refused, not made
   * infinite.
   */
  public double nextDouble() {
    tokens.expect(Token.NUMBER, "a number");
    try {
      double number = tokens.reader().nextDouble();
      frames.passed();
      return number;
    } catch (IOException | JsonDataException e) {
      throw new JsonDecodeException("the number at " + frames.path() + " is too large", e);
    }
  }

  /** Reads a number with all its digits. */
  public BigDecimal nextDecimal() {
    String text = nextNumber("a number");
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw invalid(Excerpt.quote(text) + " has too large an exponent");
    }
  }

  /** Reads a whole number of at most {@value JsonScanner#MAX_NUMBER} digits. */
  public BigInteger nextInteger() {
    String text = nextNumber("a whole number");
    BigInteger number = BigNumbers.wholeOrNull(text);
    if (number == null) {
      throw invalid(
          Excerpt.quote(text) + " is no whole number of " + JsonScanner.MAX_NUMBER + " digits");
    }
    return number;
  }

  /** Reads a number as it is written. */
  String nextNumber(String expected) {
    tokens.expect(Token.NUMBER, expected);
    String text = text();
    if (text.length() > JsonScanner.MAX_NUMBER + RESPELLED) {
      throw invalid("a number has more than " + JsonScanner.MAX_NUMBER + " characters");
    }
    return text;
  }

  private String text() {
    String text = tokens.call(JsonReader::nextString);
    frames.passed();
    return text;
  }

  /** Returns the error to throw when the value just read, though JSON, is not a valid one. */
  public JsonDecodeException invalid(String what) {
    return invalid(what, null);
  }

  /** Returns the same error, and what went wrong underneath. */
  public JsonDecodeException invalid(String what, @Nullable Throwable cause) {
    return new JsonDecodeException(what + ", at " + frames.pathOfLast(), cause);
  }
}
