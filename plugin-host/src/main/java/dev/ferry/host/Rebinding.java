package dev.ferry.host;

import com.google.inject.Binder;
import com.google.inject.Binding;
import com.google.inject.Key;
import com.google.inject.binder.ScopedBindingBuilder;
import com.google.inject.spi.ConstructorBinding;
import com.google.inject.spi.DefaultBindingTargetVisitor;
import com.google.inject.spi.InstanceBinding;
import com.google.inject.spi.LinkedKeyBinding;
import com.google.inject.spi.ProviderInstanceBinding;
import com.google.inject.spi.ProviderKeyBinding;
import java.lang.reflect.Constructor;

/** Binds another key to what a binding is bound to, in its scope. Answers whether it could. */
final class Rebinding<T> extends DefaultBindingTargetVisitor<T, Boolean> {
    private final Binder binder;
    private final Key<T> key;

    Rebinding(Binder binder, Key<T> key) {
        this.binder = binder;
        this.key = key;
    }

    @Override
    public Boolean visit(InstanceBinding<? extends T> binding) {
        binder.bind(key).toInstance(binding.getInstance());
        return true;
    }

    @Override
    public Boolean visit(LinkedKeyBinding<? extends T> binding) {
        return scoped(binding, binder.bind(key).to(binding.getLinkedKey()));
    }

    @Override
    public Boolean visit(ProviderInstanceBinding<? extends T> binding) {
        return scoped(binding, binder.bind(key).toProvider(binding.getUserSuppliedProvider()));
    }

    @Override
    public Boolean visit(ProviderKeyBinding<? extends T> binding) {
        return scoped(binding, binder.bind(key).toProvider(binding.getProviderKey()));
    }

    @Override
    @SuppressWarnings("unchecked") // the member that makes a T
    public Boolean visit(ConstructorBinding<? extends T> binding) {
        Constructor<T> constructor = (Constructor<T>) binding.getConstructor().getMember();
        return scoped(binding, binder.bind(key).toConstructor(constructor));
    }

    @Override
    protected Boolean visitOther(Binding<? extends T> binding) {
        return false;
    }

    private static Boolean scoped(Binding<?> binding, ScopedBindingBuilder again) {
        binding.acceptScopingVisitor(new Rescoping(again));
        return true;
    }
}
