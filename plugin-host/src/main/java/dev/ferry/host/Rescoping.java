package dev.ferry.host;

import com.google.inject.Scope;
import com.google.inject.binder.ScopedBindingBuilder;
import com.google.inject.spi.BindingScopingVisitor;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/** Gives a binding the scope of another. */
final class Rescoping implements BindingScopingVisitor<@Nullable Void> {
    private final ScopedBindingBuilder binding;

    Rescoping(ScopedBindingBuilder binding) {
        this.binding = binding;
    }

    @Override
    public @Nullable Void visitEagerSingleton() {
        binding.asEagerSingleton();
        return null;
    }

    @Override
    public @Nullable Void visitScope(Scope scope) {
        binding.in(scope);
        return null;
    }

    @Override
    public @Nullable Void visitScopeAnnotation(Class<? extends Annotation> scope) {
        binding.in(scope);
        return null;
    }

    @Override
    public @Nullable Void visitNoScoping() {
        return null;
    }
}
