package com.example;

import dev.dewey.codec.Codecs;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.codec.container.Containers;
import dev.dewey.codec.container.PrimitiveArrays;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** How arguments and results of {@link Vaults} travel as JSON. */
@NullUnmarked
@Generated("dev.dewey.processor.CommandProcessor")
final class Vaults_Codecs {
  static final JsonCodec<VaultsTasks.Open.Args> OPEN = new OpenCodec();

  static final JsonCodec<VaultsTasks.CutKeys.Args> CUT_KEYS = new CutKeysCodec();

  static final JsonCodec<Vaults.Key> KEY = Containers.nullable(new KeyCodec());

  static final JsonCodec<List<Vaults.Key>> LIST_OF_KEY = Containers.list(KEY);

  static final JsonCodec<Long> CUT_KEYS_RESULT = Codecs.LONG;

  private Vaults_Codecs() {}

  private static final class OpenCodec implements JsonCodec<VaultsTasks.Open.Args> {
    private static final FieldNames FIELDS =
        FieldNames.of("vault", "password", "tries").withSensitive("password");

    @Override
    public void write(JsonOutput out, VaultsTasks.Open.Args value) {
      out.beginObject(FIELDS);
      Codecs.STRING.write(out.name("vault"), value.vault());
      Codecs.STRING.write(out.name("password"), value.password());
      out.name("tries").value(value.tries());
      out.endObject();
    }

    @Override
    public VaultsTasks.Open.Args read(JsonInput in) {
      String vault = null;
      String password = null;
      int tries = 0;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> vault = Codecs.STRING.read(in);
          case 1 -> password = Codecs.STRING.read(in);
          case 2 -> tries = in.nextInt();
        }
      }
      in.endObject();
      return new VaultsTasks.Open.Args(vault, password, tries);
    }
  }

  private static final class CutKeysCodec implements JsonCodec<VaultsTasks.CutKeys.Args> {
    private static final FieldNames FIELDS =
        FieldNames.of("customerOfTheVault", "keys", "mark", "hurried").withSensitive("mark");

    @Override
    public void write(JsonOutput out, VaultsTasks.CutKeys.Args value) {
      out.beginObject(FIELDS);
      Codecs.STRING.write(out.name("customerOfTheVault"), value.customerOfTheVault());
      LIST_OF_KEY.write(out.name("keys"), value.keys());
      PrimitiveArrays.CHARS.write(out.name("mark"), value.mark());
      out.name("hurried").value(value.hurried());
      out.endObject();
    }

    @Override
    public VaultsTasks.CutKeys.Args read(JsonInput in) {
      String customerOfTheVault = null;
      List<Vaults.Key> keys = null;
      char[] mark = null;
      boolean hurried = false;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> customerOfTheVault = Codecs.STRING.read(in);
          case 1 -> keys = LIST_OF_KEY.read(in);
          case 2 -> mark = PrimitiveArrays.CHARS.read(in);
          case 3 -> hurried = in.nextBoolean();
        }
      }
      in.endObject();
      return new VaultsTasks.CutKeys.Args(customerOfTheVault, keys, mark, hurried);
    }
  }

  private static final class KeyCodec implements JsonCodec<Vaults.Key> {
    private static final FieldNames FIELDS = FieldNames.of("owner", "pin").withSensitive("pin");

    @Override
    public void write(JsonOutput out, Vaults.Key value) {
      out.beginObject(FIELDS);
      Codecs.STRING.write(out.name("owner"), value.owner());
      out.name("pin").value(value.pin());
      out.endObject();
    }

    @Override
    public Vaults.Key read(JsonInput in) {
      String owner = null;
      int pin = 0;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> owner = Codecs.STRING.read(in);
          case 1 -> pin = in.nextInt();
        }
      }
      in.endObject();
      return new Vaults.Key(owner, pin);
    }
  }
}
