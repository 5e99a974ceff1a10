package dev.dewey.codec;

import dev.dewey.codec.container.Containers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that holds values of its own kind, with a codec such as the processor writes. */
record Bean(long size, @Nullable String name, List<Bean> parts, Map<String, Bean> named) {
  static final JsonCodec<Bean> CODEC = new Codec();

  Bean(long size, @Nullable String name) {
    this(size, name, List.of(), Map.of());
  }

  private static final class Codec implements JsonCodec<Bean> {
    private static final FieldNames NAMES = FieldNames.of("size", "name", "parts", "named");

    @Override
    public void write(JsonOutput out, Bean bean) {
      out.beginObject();
      out.name("size").value(bean.size());
      Codecs.STRING.write(out.name("name"), bean.name());
      Containers.list(this).write(out.name("parts"), bean.parts());
      Containers.map(this).write(out.name("named"), bean.named());
      out.endObject();
    }

    @Override
    public Bean read(JsonInput in) {
      long size = 0;
      String name = null;
      List<Bean> parts = List.of();
      Map<String, Bean> named = Map.of();
      in.beginObject(NAMES);
      for (int field; (field = in.nextField()) >= 0; ) {
        switch (field) {
          case 0 -> size = in.nextLong();
          case 1 -> name = Codecs.STRING.read(in);
          case 2 -> parts = Containers.list(this).read(in);
          default -> named = Containers.map(this).read(in);
        }
      }
      in.endObject();
      return new Bean(size, name, parts, named);
    }
  }
}
