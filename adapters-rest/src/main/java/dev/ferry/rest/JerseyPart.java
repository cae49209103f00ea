package dev.ferry.rest;

/**
 * A resource, filter or mapper. Guice makes one of each and Jersey is given that instance: so one container owns the
 * objects, and all of them are asked for by constructors. It serves many requests at once; what belongs to one request
 * comes as an argument of its methods.
 */
interface JerseyPart {}
