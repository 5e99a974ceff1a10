package dev.dewey.examples.drawing;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes colours as {@code "#ff8000"}. */
final class ColourAdapter extends JsonAdapter<Colour> {
  @Override
  public Colour fromJson(JsonReader reader) throws IOException {
    return new Colour(Integer.parseInt(reader.nextString().substring(1), 16));
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Colour colour) throws IOException {
    int rgb = Objects.requireNonNull(colour, "colour").rgb();
    writer.value(String.format(Locale.ROOT, "#%06x", rgb));
  }
}
