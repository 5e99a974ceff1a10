package com.example;

import dev.dewey.codec.Codecs;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.codec.container.Containers;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** How arguments and results of {@link Jobs} travel as JSON. */
@NullUnmarked
@Generated("dev.dewey.processor.CommandProcessor")
@SuppressWarnings({"deprecation", "removal"})
final class Jobs_Codecs {
  static final JsonCodec<JobsTasks.All.Args> ALL = new AllCodec();

  static final JsonCodec<JobsTasks.Old.Args> OLD = new OldCodec();

  static final JsonCodec<String[]> STRING_ARRAY = Containers.array(Codecs.STRING, String[]::new);

  static final JsonCodec<String> ALL_RESULT = Codecs.STRING;

  static final JsonCodec<Long> OLD_RESULT = Codecs.LONG;

  private Jobs_Codecs() {}

  private static final class AllCodec implements JsonCodec<JobsTasks.All.Args> {
    private static final FieldNames FIELDS = FieldNames.of("count", "size", "names");

    @Override
    public void write(JsonOutput out, JobsTasks.All.Args value) {
      out.beginObject();
      out.name("count").value(value.count());
      Codecs.LONG.write(out.name("size"), value.size());
      STRING_ARRAY.write(out.name("names"), value.names());
      out.endObject();
    }

    @Override
    public JobsTasks.All.Args read(JsonInput in) {
      int count = 0;
      Long size = null;
      String[] names = null;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> count = in.nextInt();
          case 1 -> size = Codecs.LONG.read(in);
          case 2 -> names = STRING_ARRAY.read(in);
        }
      }
      in.endObject();
      return new JobsTasks.All.Args(count, size, names);
    }
  }

  private static final class OldCodec implements JsonCodec<JobsTasks.Old.Args> {
    private static final FieldNames FIELDS = FieldNames.of("n");

    @Override
    public void write(JsonOutput out, JobsTasks.Old.Args value) {
      out.beginObject();
      out.name("n").value(value.n());
      out.endObject();
    }

    @Override
    public JobsTasks.Old.Args read(JsonInput in) {
      long n = 0;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> n = in.nextLong();
        }
      }
      in.endObject();
      return new JobsTasks.Old.Args(n);
    }
  }
}
