/** A depot, as a named module. */
module com.example.depot {
  requires dev.dewey.runtime;

  provides dev.dewey.command.CommandRegistry.Provider with
      com.example.depot.DepotRegistry;
}
