package dev.ferry.rest.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.annotation.Annotation;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.Parameter;

/** What is known of the route that serves a request. */
public final class Routes {
    private Routes() {}

    /** Whether its method has this mark; not where Jersey answers by itself. */
    public static boolean isMarked(ContainerRequestContext request, Class<? extends Annotation> mark) {
        return request.getUriInfo() instanceof ExtendedUriInfo info
                && info.getMatchedResourceMethod() != null
                && info.getMatchedResourceMethod()
                        .getInvocable()
                        .getHandlingMethod()
                        .isAnnotationPresent(mark);
    }

    /** Whether it takes this parameter of the query; any where Jersey answers by itself. */
    public static boolean takes(ContainerRequestContext request, String parameter) {
        return !(request.getUriInfo() instanceof ExtendedUriInfo info)
                || info.getMatchedResourceMethod() == null
                || info.getMatchedResourceMethod().getInvocable().getParameters().stream()
                        .flatMap(Routes::each)
                        .anyMatch(one ->
                                one.getSource() == Parameter.Source.QUERY && parameter.equals(one.getSourceName()));
    }

    private static Stream<Parameter> each(Parameter one) {
        return one instanceof Parameter.BeanParameter several ? several.getParameters().stream() : Stream.of(one);
    }

    /** The types of bodies that the address takes, in their order; none where it is no address of a route. */
    public static SortedSet<String> taken(ExtendedUriInfo info) {
        return info.getMatchedRuntimeResources().stream()
                .limit(1)
                .flatMap(resource -> resource.getResourceMethods().stream())
                .flatMap(method -> method.getConsumedTypes().stream())
                .filter(type -> !type.isWildcardType())
                .map(type -> type.getType() + '/' + type.getSubtype())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
