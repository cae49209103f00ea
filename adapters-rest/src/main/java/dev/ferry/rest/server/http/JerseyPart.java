package dev.ferry.rest.server.http;

/**
 * A resource, filter or mapper. Guice makes one of each and Jersey is given that object (filters and mappers as they
 * are, resources by {@link GuiceResources}): so one container owns the objects, and what they need comes by
 * constructors. It serves many requests at once; what belongs to one request comes as an argument of its methods.
 */
public interface JerseyPart {}
