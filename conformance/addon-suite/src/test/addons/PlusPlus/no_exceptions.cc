// node-addon-api with C++ exceptions off: whoever calls has to look whether an exception is pending.
#define NAPI_VERSION 9
#define NAPI_DISABLE_CPP_EXCEPTIONS
#define NODE_ADDON_API_ENABLE_MAYBE
#include <napi.h>

#include <string>
#include <thread>

namespace {

Napi::Value CallAndLook(const Napi::CallbackInfo &info) {
    Napi::Maybe<Napi::Value> result = info[0].As<Napi::Function>().Call({});
    if (result.IsJust()) {
        return result.Unwrap();
    }
    Napi::Error error = info.Env().GetAndClearPendingException();
    return Napi::String::New(info.Env(), "cleared " + error.Message());
}

Napi::Value CallAndLet(const Napi::CallbackInfo &info) {
    return info[0].As<Napi::Function>().Call({}).UnwrapOr(info.Env().Undefined());
}

void ThrowRangeError(const Napi::CallbackInfo &info) {
    Napi::RangeError::New(info.Env(), "from native").ThrowAsJavaScriptException();
}

Napi::Value GetOr(const Napi::CallbackInfo &info) {
    Napi::Maybe<Napi::Value> value = info[0].As<Napi::Object>().Get(info[1]);
    if (value.IsNothing()) {
        info.Env().GetAndClearPendingException();
        return Napi::String::New(info.Env(), "nothing");
    }
    return value.Unwrap();
}

// What each operation on an object says: just, or nothing.
Napi::Value TryAll(const Napi::CallbackInfo &info) {
    Napi::Env env = info.Env();
    Napi::Object object = info[0].As<Napi::Object>();
    Napi::Value key = info[1];
    std::string log;
    auto add = [&](const char *name, bool isJust) {
        log += std::string(name) + (isJust ? " " : "! ");
        if (env.IsExceptionPending()) {
            env.GetAndClearPendingException();
        }
    };
    add("has", object.Has(key).IsJust());
    add("get", object.Get(key).IsJust());
    add("own", object.HasOwnProperty(key).IsJust());
    add("set", object.Set(key, 1).IsJust());
    add("names", object.GetPropertyNames().IsJust());
    add("define", object.DefineProperty(Napi::PropertyDescriptor::Value("x", key)).IsJust());
    add("delete", object.Delete(key).IsJust());
    add("instance", object.InstanceOf(env.Global().Get("Object").Unwrap().As<Napi::Function>()).IsJust());
    add("prototype", object.GetPrototype().IsJust());
    add("freeze", object.Freeze().IsJust());
    add("boolean", info[0].ToBoolean().IsJust());
    add("number", info[0].ToNumber().IsJust());
    add("string", info[0].ToString().IsJust());
    add("object", info[0].ToObject().IsJust());
    return Napi::String::New(env, log);
}

Napi::Value Compare(const Napi::CallbackInfo &info) {
    Napi::Maybe<uint32_t> nothing = Napi::Nothing<uint32_t>(), one = Napi::Just(1u), two = Napi::Just(2u);
    uint32_t out = 7;
    bool unwrapped = nothing.UnwrapTo(&out);
    bool isAll = !unwrapped && out == 7 && one.UnwrapTo(&out) && out == 1 && one != two && one != nothing && nothing == Napi::Nothing<uint32_t>() &&
                 nothing.UnwrapOr(9) == 9 && two.UnwrapOr(9) == 2;
    two.Check();
    return Napi::Boolean::New(info.Env(), isAll);
}

// Instance data that lives as long as the environment.
struct Data {
    uint32_t calls = 0;
};

Napi::Value CountCalls(const Napi::CallbackInfo &info) {
    return Napi::Number::New(info.Env(), ++info.Env().GetInstanceData<Data>()->calls);
}

void CallFromThread(const Napi::CallbackInfo &info) {
    Napi::ThreadSafeFunction function = Napi::ThreadSafeFunction::New(info.Env(), info[0].As<Napi::Function>(), "suite", 0, 1);
    std::thread([function]() mutable {
        for (int i = 0; i < 3; i++) {
            function.BlockingCall([i](Napi::Env env, Napi::Function callback) { callback.Call({Napi::Number::New(env, i)}); });
        }
        function.Release();
    }).detach();
}

Napi::Value MakeExternal(const Napi::CallbackInfo &info) {
    return Napi::External<std::string>::New(
        info.Env(), new std::string("external"), [](Napi::Env, std::string *data) { delete data; });
}

Napi::Value ReadExternal(const Napi::CallbackInfo &info) {
    return Napi::String::New(info.Env(), *info[0].As<Napi::External<std::string>>().Data());
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
    env.SetInstanceData(new Data());
    (void)exports.Set("callAndLook", Napi::Function::New<CallAndLook>(env));
    (void)exports.Set("callAndLet", Napi::Function::New<CallAndLet>(env));
    (void)exports.Set("throwRangeError", Napi::Function::New<ThrowRangeError>(env));
    (void)exports.Set("getOr", Napi::Function::New<GetOr>(env));
    (void)exports.Set("tryAll", Napi::Function::New<TryAll>(env));
    (void)exports.Set("compare", Napi::Function::New<Compare>(env));
    (void)exports.Set("countCalls", Napi::Function::New<CountCalls>(env));
    (void)exports.Set("callFromThread", Napi::Function::New<CallFromThread>(env));
    (void)exports.Set("makeExternal", Napi::Function::New<MakeExternal>(env));
    (void)exports.Set("readExternal", Napi::Function::New<ReadExternal>(env));
    return exports;
}

}  // namespace

NODE_API_MODULE(no_exceptions, Init)
