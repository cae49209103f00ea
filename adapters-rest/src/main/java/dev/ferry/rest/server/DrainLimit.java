package dev.ferry.rest.server;

import java.time.Duration;

/** How long requests under way may take once the server is told to stop. */
record DrainLimit(Duration longest) {}
