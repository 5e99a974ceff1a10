package dev.dewey.codec;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.dewey.json.Excerpt;

/** Reads the tag of an object, which says of what kind it is, before its other fields. */
final class Kinds {
  private Kinds() {}

  /** Enters an object and returns the number of its kind. */
  static int next(Tokens tokens, Frames frames, FieldNames tag, FieldNames kinds) {
    tokens.expect(Token.BEGIN_OBJECT, "an object");
    tokens.run(JsonReader::beginObject);
    frames.pushTagged(tag.get(0));
    if (tokens.call(reader -> reader.selectName(tag.options())) == 0) {
      frames.seeTag();
      return kind(tokens, frames, kinds);
    }
    Tokens ahead = tokens.ahead();
    if (ahead.selectName(tag) < 0) {
      throw new JsonDecodeException(
          "field " + frames.path() + " is missing, which says what the object is");
    }
    return kind(ahead, frames, kinds);
  }

  private static int kind(Tokens tokens, Frames frames, FieldNames kinds) {
    tokens.expect(Token.STRING, "a string");
    int kind = tokens.call(reader -> reader.selectString(kinds.options()));
    if (kind < 0) {
      String found = tokens.call(JsonReader::nextString);
      throw new JsonDecodeException(
          Excerpt.quote(found) + " is none of " + kinds + ", at " + frames.path());
    }
    return kind;
  }
}
