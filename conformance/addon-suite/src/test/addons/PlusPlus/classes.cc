// node-addon-api's classes: names that are symbols, attributes, data, statics, and the life of instances.
#define NAPI_VERSION 9
#define NAPI_CPP_EXCEPTIONS
#include <napi.h>

#include <string>

namespace {

int finalized = 0;
int destroyed = 0;

class Shape : public Napi::ObjectWrap<Shape> {
  public:
    static Napi::Function Define(Napi::Env env) {
        static int first = 1, second = 2;
        std::vector<PropertyDescriptor> properties = {
            InstanceMethod(Napi::Symbol::WellKnown(env, "iterator"), &Shape::Iterate),
            InstanceMethod<&Shape::Iterate>(Napi::Symbol::For(env, "iterate"), napi_enumerable),
            InstanceMethod("data", &Shape::Data, napi_default, &first),
            InstanceMethod<&Shape::Data>("moreData", napi_default_method, &second),
            InstanceMethod<&Shape::Grow>("grow"),
            InstanceAccessor("size", &Shape::Size, &Shape::SetSize, napi_default_jsproperty, &first),
            InstanceAccessor<&Shape::Size>(Napi::Symbol::For(env, "size")),
            InstanceAccessor<&Shape::Size, &Shape::SetSize>("templateSize", napi_enumerable),
            InstanceValue("constant", Napi::String::New(env, "of the prototype"), napi_enumerable),
            InstanceValue(Napi::Symbol::WellKnown(env, "toStringTag"), Napi::String::New(env, "Shape")),
            StaticMethod("make", &Shape::Make),
            StaticMethod<&Shape::Make>(Napi::Symbol::For(env, "make")),
            StaticMethod(Napi::Symbol::WellKnown(env, "hasInstance"), &Shape::HasInstance),
            StaticMethod<&Shape::Reset>("reset", napi_default_method, &second),
            StaticAccessor("count", &Shape::Count, &Shape::SetCount),
            StaticAccessor<&Shape::Count>(Napi::Symbol::For(env, "count")),
            StaticAccessor<&Shape::Count, &Shape::SetCount>("templateCount", napi_enumerable),
            StaticValue(Napi::Symbol::For(env, "value"), Napi::Number::New(env, 4), napi_writable),
        };
        Napi::Function shape = DefineClass(env, "Shape", properties);
        constructor_ = Napi::Persistent(shape);
        constructor_.SuppressDestruct();
        return shape;
    }

    explicit Shape(const Napi::CallbackInfo &info) : Napi::ObjectWrap<Shape>(info) {
        if (info.Length() > 0 && info[0].IsString()) {
            throw Napi::RangeError::New(info.Env(), "a size is a number");
        }
        size_ = info.Length() > 0 ? info[0].As<Napi::Number>().Int32Value() : 0;
        info.This().As<Napi::Object>().Set("target", info.NewTarget().As<Napi::Object>().Get("name"));
    }

    ~Shape() override {
        destroyed++;
    }

    void Finalize(Napi::Env env) override {
        Napi::HandleScope scope(env);
        finalized++;
    }

    // Called without `new`.
    static Napi::Value OnCalledAsFunction(const Napi::CallbackInfo &info) {
        return Napi::String::New(info.Env(), "called with " + std::to_string(info.Length()));
    }

  private:
    Napi::Value Iterate(const Napi::CallbackInfo &info) {
        Napi::Array sizes = Napi::Array::New(info.Env());
        sizes[0u] = size_;
        Napi::Symbol iterator = Napi::Symbol::WellKnown(info.Env(), "iterator");
        return sizes.Get(iterator).As<Napi::Function>().Call(sizes, {});
    }

    Napi::Value Data(const Napi::CallbackInfo &info) {
        return Napi::Number::New(info.Env(), *static_cast<int *>(info.Data()));
    }

    // Grows another instance, which JavaScript hands over; returns its own object.
    Napi::Value Grow(const Napi::CallbackInfo &info) {
        Shape *other = Unwrap(info[0].As<Napi::Object>());
        other->size_ += size_;
        return Value();
    }

    Napi::Value Size(const Napi::CallbackInfo &info) {
        return Napi::Number::New(info.Env(), size_);
    }

    void SetSize(const Napi::CallbackInfo &info, const Napi::Value &value) {
        if (!value.IsNumber()) {
            throw Napi::TypeError::New(info.Env(), "a size is a number");
        }
        size_ = value.As<Napi::Number>();
    }

    static Napi::Value Make(const Napi::CallbackInfo &info) {
        return constructor_.New({info[0]});
    }

    static Napi::Value HasInstance(const Napi::CallbackInfo &info) {
        return Napi::Boolean::New(info.Env(), info[0].IsNumber());
    }

    static void Reset(const Napi::CallbackInfo &info) {
        count_ = *static_cast<int *>(info.Data());
    }

    static Napi::Value Count(const Napi::CallbackInfo &info) {
        return Napi::Number::New(info.Env(), count_);
    }

    static void SetCount(const Napi::CallbackInfo &, const Napi::Value &value) {
        count_ = value.As<Napi::Number>();
    }

    static inline Napi::FunctionReference constructor_;
    static inline int count_ = 0;
    int32_t size_ = 0;
};

// Keeps itself alive while it is held.
class Held : public Napi::ObjectWrap<Held> {
  public:
    static Napi::Function Define(Napi::Env env) {
        return DefineClass(env, "Held", {InstanceMethod<&Held::Hold>("hold"), StaticMethod<&Held::Release>("release")});
    }

    explicit Held(const Napi::CallbackInfo &info) : Napi::ObjectWrap<Held>(info) {}

    ~Held() override {
        destroyed++;
    }

  private:
    Napi::Value Hold(const Napi::CallbackInfo &info) {
        held_ = this;
        return Napi::Number::New(info.Env(), Ref());
    }

    static Napi::Value Release(const Napi::CallbackInfo &info) {
        return held_->Value().Get("mark").IsString() ? Napi::Value(Napi::Number::New(info.Env(), held_->Unref())) : info.Env().Null();
    }

    static inline Held *held_ = nullptr;
};

Napi::Value Finalized(const Napi::CallbackInfo &info) {
    return Napi::Number::New(info.Env(), finalized);
}

Napi::Value Destroyed(const Napi::CallbackInfo &info) {
    return Napi::Number::New(info.Env(), destroyed);
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
    exports["Shape"] = Shape::Define(env);
    exports["Held"] = Held::Define(env);
    exports["finalized"] = Napi::Function::New<Finalized>(env);
    exports["destroyed"] = Napi::Function::New<Destroyed>(env);
    return exports;
}

}  // namespace

NODE_API_MODULE(classes, Init)
