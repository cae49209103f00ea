package dev.ferry.application.planted;

import jakarta.ws.rs.core.Response;

record UseCaseThatKnowsJaxRs(Response answer) {}
