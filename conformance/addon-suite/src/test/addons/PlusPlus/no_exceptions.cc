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
    (void)exports.Set("countCalls", Napi::Function::New<CountCalls>(env));
    (void)exports.Set("callFromThread", Napi::Function::New<CallFromThread>(env));
    (void)exports.Set("makeExternal", Napi::Function::New<MakeExternal>(env));
    (void)exports.Set("readExternal", Napi::Function::New<ReadExternal>(env));
    return exports;
}

}  // namespace

NODE_API_MODULE(no_exceptions, Init)
