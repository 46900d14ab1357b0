// node-addon-api with C++ exceptions off and without Maybe: what fails returns an empty value and leaves an exception
// pending.
#define NAPI_VERSION 9
#define NAPI_DISABLE_CPP_EXCEPTIONS
#include <napi.h>

#include <string>

namespace {

std::string State(Napi::Env env, const Napi::Value &value) {
    return std::string(value.IsEmpty() ? "empty" : "there") + (env.IsExceptionPending() ? ", pending" : ", nothing pending");
}

// Runs what fails, and goes on.
Napi::Value CallAndClear(const Napi::CallbackInfo &info) {
    Napi::Env env = info.Env();
    Napi::Value result = info[0].As<Napi::Function>().Call(info.This(), {Napi::Number::New(env, 1)});
    std::string log = State(env, result);
    if (env.IsExceptionPending()) {
        Napi::Error error = env.GetAndClearPendingException();
        log += " | " + error.Message() + " | " + State(env, error.Value());
    }
    return Napi::String::New(env, log);
}

Napi::Value GetAndLeave(const Napi::CallbackInfo &info) {
    Napi::Value value = info[0].As<Napi::Object>().Get(info[1]);
    if (value.IsEmpty()) {
        return info.Env().Undefined();
    }
    return value;
}

// With an exception pending most functions do nothing, and those that make plain values work.
Napi::Value WorkWhilePending(const Napi::CallbackInfo &info) {
    Napi::Env env = info.Env();
    Napi::Error::New(env, "pending").ThrowAsJavaScriptException();
    std::string log = State(env, Napi::String::New(env, "text"));
    log += " | " + State(env, Napi::Object::New(env));
    log += " | " + State(env, info[0].As<Napi::Function>().Call({}));
    Napi::Error error = env.GetAndClearPendingException();
    log += " | " + error.Message();
    return Napi::String::New(env, log);
}

void ThrowTwice(const Napi::CallbackInfo &info) {
    Napi::TypeError::New(info.Env(), "first").ThrowAsJavaScriptException();
    info.Env().GetAndClearPendingException();
    Napi::RangeError::New(info.Env(), "second").ThrowAsJavaScriptException();
}

Napi::Value Misuse(const Napi::CallbackInfo &info) {
    double number = info[0].As<Napi::Number>().DoubleValue();
    if (info.Env().IsExceptionPending()) {
        return Napi::String::New(info.Env(), "misused: " + std::to_string(number) + " " + info.Env().GetAndClearPendingException().Message());
    }
    return Napi::Number::New(info.Env(), number);
}

class Strict : public Napi::ObjectWrap<Strict> {
  public:
    static Napi::Function Define(Napi::Env env) {
        return DefineClass(env, "Strict", {InstanceMethod<&Strict::Fail>("fail"), InstanceAccessor<&Strict::Fail, &Strict::SetFail>("failing")});
    }

    explicit Strict(const Napi::CallbackInfo &info) : Napi::ObjectWrap<Strict>(info) {
        if (info.Length() == 0) {
            Napi::TypeError::New(info.Env(), "nothing given").ThrowAsJavaScriptException();
        }
    }

  private:
    Napi::Value Fail(const Napi::CallbackInfo &info) {
        Napi::RangeError::New(info.Env(), "failed").ThrowAsJavaScriptException();
        return Napi::Value();
    }

    void SetFail(const Napi::CallbackInfo &info, const Napi::Value &) {
        Fail(info);
    }
};

Napi::Object Init(Napi::Env env, Napi::Object exports) {
    exports["callAndClear"] = Napi::Function::New<CallAndClear>(env);
    exports["getAndLeave"] = Napi::Function::New<GetAndLeave>(env);
    exports["workWhilePending"] = Napi::Function::New<WorkWhilePending>(env);
    exports["throwTwice"] = Napi::Function::New<ThrowTwice>(env);
    exports["misuse"] = Napi::Function::New<Misuse>(env);
    exports["Strict"] = Strict::Define(env);
    return exports;
}

}  // namespace

NODE_API_MODULE(plain, Init)
