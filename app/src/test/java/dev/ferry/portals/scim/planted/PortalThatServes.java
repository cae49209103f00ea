package dev.ferry.portals.scim.planted;

import jakarta.ws.rs.container.ContainerRequestContext;

record PortalThatServes(ContainerRequestContext request) {}
