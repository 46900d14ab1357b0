// node-addon-api with C++ exceptions on.
#define NAPI_VERSION 9
#define NAPI_CPP_EXCEPTIONS
#include <napi.h>

#include <string>
#include <vector>

namespace {

Napi::Value Add(const Napi::CallbackInfo &info) {
    return Napi::Number::New(info.Env(), info[0].As<Napi::Number>().DoubleValue() + info[1].As<Napi::Number>().DoubleValue());
}

Napi::Value Concatenate(const Napi::CallbackInfo &info) {
    std::string all;
    for (size_t i = 0; i < info.Length(); i++) {
        all += info[i].ToString().Utf8Value() + "|";
    }
    return Napi::String::New(info.Env(), all);
}

Napi::Value TakeString(const Napi::CallbackInfo &info) {
    // Throws a Napi::Error, which surfaces in JavaScript, if this is no string.
    return Napi::Number::New(info.Env(), static_cast<double>(info[0].As<Napi::String>().Utf8Value().size()));
}

void ThrowTypeError(const Napi::CallbackInfo &info) {
    throw Napi::TypeError::New(info.Env(), info[0].As<Napi::String>().Utf8Value());
}

Napi::Value CallAndCatch(const Napi::CallbackInfo &info) {
    try {
        return info[0].As<Napi::Function>().Call({});
    } catch (const Napi::Error &e) {
        return Napi::String::New(info.Env(), "caught " + e.Message());
    }
}

Napi::Value CallAndLet(const Napi::CallbackInfo &info) {
    return info[0].As<Napi::Function>().Call({Napi::Number::New(info.Env(), 1)});
}

Napi::Value UseObject(const Napi::CallbackInfo &info) {
    Napi::Object object = info[0].As<Napi::Object>();
    object.Set("fromNative", Napi::Boolean::New(info.Env(), true));
    object["indexed"] = Napi::Number::New(info.Env(), 7);
    Napi::Array names = object.GetPropertyNames();
    std::string all;
    for (uint32_t i = 0; i < names.Length(); i++) {
        all += names.Get(i).As<Napi::String>().Utf8Value() + ",";
    }
    return Napi::String::New(info.Env(), all);
}

class Stack : public Napi::ObjectWrap<Stack> {
  public:
    static Napi::Function Define(Napi::Env env) {
        return DefineClass(
            env, "Stack",
            {InstanceMethod<&Stack::Push>("push"), InstanceMethod<&Stack::Pop>("pop"), InstanceAccessor<&Stack::Size>("size"),
             InstanceAccessor<&Stack::Limit, &Stack::SetLimit>("limit"), StaticMethod<&Stack::Describe>("describe"),
             StaticValue("version", Napi::Number::New(env, 3))});
    }

    explicit Stack(const Napi::CallbackInfo &info) : Napi::ObjectWrap<Stack>(info) {
        if (info.Length() > 0 && !info[0].IsNumber()) {
            throw Napi::TypeError::New(info.Env(), "a limit is a number");
        }
        limit_ = info.Length() > 0 ? info[0].As<Napi::Number>().Uint32Value() : 10;
    }

  private:
    Napi::Value Push(const Napi::CallbackInfo &info) {
        if (values_.size() >= limit_) {
            throw Napi::RangeError::New(info.Env(), "full");
        }
        values_.push_back(Napi::Persistent(info[0].As<Napi::Object>()));
        return info.This();
    }

    Napi::Value Pop(const Napi::CallbackInfo &info) {
        if (values_.empty()) {
            return info.Env().Undefined();
        }
        Napi::Value value = values_.back().Value();
        values_.pop_back();
        return value;
    }

    Napi::Value Size(const Napi::CallbackInfo &info) {
        return Napi::Number::New(info.Env(), static_cast<double>(values_.size()));
    }

    Napi::Value Limit(const Napi::CallbackInfo &info) {
        return Napi::Number::New(info.Env(), limit_);
    }

    void SetLimit(const Napi::CallbackInfo &info, const Napi::Value &value) {
        limit_ = value.As<Napi::Number>().Uint32Value();
    }

    static Napi::Value Describe(const Napi::CallbackInfo &info) {
        return Napi::String::New(info.Env(), "a stack of objects");
    }

    std::vector<Napi::ObjectReference> values_;
    uint32_t limit_ = 0;
};

class Doubler : public Napi::AsyncWorker {
  public:
    Doubler(const Napi::Function &callback, double input) : Napi::AsyncWorker(callback), input_(input) {}

    void Execute() override {
        if (input_ < 0) {
            SetError("negative");
        }
        output_ = input_ * 2;
    }

    void OnOK() override {
        Callback().Call({Env().Null(), Napi::Number::New(Env(), output_)});
    }

  private:
    double input_;
    double output_ = 0;
};

void Double(const Napi::CallbackInfo &info) {
    (new Doubler(info[1].As<Napi::Function>(), info[0].As<Napi::Number>().DoubleValue()))->Queue();
}

class Waiter : public Napi::AsyncWorker {
  public:
    explicit Waiter(Napi::Env env) : Napi::AsyncWorker(env), deferred_(Napi::Promise::Deferred::New(env)) {}

    Napi::Promise Promise() const {
        return deferred_.Promise();
    }

    void Execute() override {}

    void OnOK() override {
        deferred_.Resolve(Napi::String::New(Env(), "kept"));
    }

  private:
    Napi::Promise::Deferred deferred_;
};

Napi::Value Promise(const Napi::CallbackInfo &info) {
    Waiter *waiter = new Waiter(info.Env());
    waiter->Queue();
    return waiter->Promise();
}

Napi::Value FillBuffer(const Napi::CallbackInfo &info) {
    Napi::Buffer<uint8_t> buffer = info[0].As<Napi::Buffer<uint8_t>>();
    for (size_t i = 0; i < buffer.Length(); i++) {
        buffer[i] = static_cast<uint8_t>(i * 3);
    }
    return Napi::Buffer<uint8_t>::Copy(info.Env(), buffer.Data(), buffer.Length());
}

Napi::Value SumTyped(const Napi::CallbackInfo &info) {
    Napi::Float64Array array = info[0].As<Napi::Float64Array>();
    double sum = 0;
    for (size_t i = 0; i < array.ElementLength(); i++) {
        sum += array[i];
        array[i] = -array[i];
    }
    return Napi::Number::New(info.Env(), sum);
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
    exports.Set("add", Napi::Function::New<Add>(env, "add"));
    exports.Set("concatenate", Napi::Function::New<Concatenate>(env));
    exports.Set("takeString", Napi::Function::New<TakeString>(env));
    exports.Set("throwTypeError", Napi::Function::New<ThrowTypeError>(env));
    exports.Set("callAndCatch", Napi::Function::New<CallAndCatch>(env));
    exports.Set("callAndLet", Napi::Function::New<CallAndLet>(env));
    exports.Set("useObject", Napi::Function::New<UseObject>(env));
    exports.Set("double", Napi::Function::New<Double>(env));
    exports.Set("promise", Napi::Function::New<Promise>(env));
    exports.Set("fillBuffer", Napi::Function::New<FillBuffer>(env));
    exports.Set("sumTyped", Napi::Function::New<SumTyped>(env));
    exports.Set("Stack", Stack::Define(env));
    return exports;
}

}  // namespace

NODE_API_MODULE(exceptions, Init)
